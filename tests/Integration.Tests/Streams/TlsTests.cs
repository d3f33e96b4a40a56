using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Integration.Tests.Streams;

/// <summary>TLS is .NET's: an <see cref="SslStream"/> over the socket, and reader and writer over that.</summary>
public partial class TlsTests : RealTimeTest
{
    private const string Host = "localhost";

    [Fact]
    public void A_connection_goes_on_encrypted() => Run(Upgrade);

    [Coroutine]
    private static async Coroutine Upgrade()
    {
        using var certificate = Certificate();
        await using var server = await Tcp.StartServer((reader, writer) => Serve(reader, writer, certificate), "127.0.0.1", 0);
        var (plainReader, plainWriter) = await Tcp.OpenConnection("127.0.0.1", server.Port);
        plainWriter.WriteLine("STARTTLS");
        Assert.Equal("go ahead", await plainReader.ReadLine());

        // nothing is read ahead of need, so all that comes now is the other side's handshake
        SslStream stream = new(new NetworkStream(plainWriter.Socket!), leaveInnerStreamOpen: false, (_, offered, _, _) => certificate.Equals(offered));
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = Host }, Coroutine.CancellationToken);
        var reader = new AsyncStreamReader(stream);
        var writer = new AsyncStreamWriter(stream);
        writer.WriteLine("hello");
        Assert.Equal("hello!", await reader.ReadLine());

        var read = Loop.CreateTask(reader.ReadLine());
        await Coroutine.Yield();
        read.Cancel();
        await Coroutine.Wait([read]);
        Assert.True(read.Cancelled);

        var much = new string('x', 50_000);
        for (var i = 0; i < 20; i++)
        {
            writer.WriteLine(much);
            await writer.Drain();
            Assert.Equal($"{much}!", await reader.ReadLine());
        }

        await writer.DisposeAsync();
        await plainWriter.DisposeAsync();

        // the other side reads the end, before the server would close the socket under its stream
        server.Close();
        await server.WaitClosed();
    }

    [Coroutine]
    private static async Coroutine Serve(AsyncStreamReader plainReader, AsyncStreamWriter plainWriter, X509Certificate2 certificate)
    {
        Assert.Equal("STARTTLS", await plainReader.ReadLine());
        plainWriter.WriteLine("go ahead");
        await plainWriter.Drain();

        SslStream stream = new(new NetworkStream(plainWriter.Socket!));
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, Coroutine.CancellationToken);
        var reader = new AsyncStreamReader(stream);
        await using var writer = new AsyncStreamWriter(stream);
        await foreach (var line in reader.ReadLines())
            writer.WriteLine($"{line}!");
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // a server needs the key in a form of its own on some systems
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
