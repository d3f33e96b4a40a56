using System.Net;
using System.Net.Sockets;

namespace Coroutines;

/// <summary>Opens the sockets of a server.</summary>
internal static class Listeners
{
    /// <summary>All or none; but an address of a family that the machine does not have is left out when there is another.</summary>
    internal static List<Socket> Open(EndPoint[] addresses, int backlog)
    {
        var listeners = new List<Socket>();
        SocketException? left = null;
        try
        {
            foreach (var address in addresses)
            {
                try
                {
                    listeners.Add(Open(address, backlog));
                }
                catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
                {
                    left = e;
                }
            }

            return listeners.Count > 0 ? listeners : throw left ?? new SocketException((int)SocketError.HostNotFound);
        }
        catch
        {
            listeners.ForEach(static listener => listener.Dispose());
            throw;
        }
    }

    private static Socket Open(EndPoint address, int backlog)
    {
        var listener = Tcp.NewSocket(address);
        try
        {
            if (address is IPEndPoint { Address: var ip } && ip.Equals(IPAddress.IPv6Any))
                listener.DualMode = true;
            listener.Bind(address);
            listener.Listen(backlog);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }
}
