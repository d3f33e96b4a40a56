global using Coroutines.Diagnostics;
