package attache.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalConnectionsOnlyTest {
  /** An address of a network that is set aside for documentation (RFC 5737): nobody is there. */
  private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.1", 80);

  @Test
  void a_connection_that_leaves_this_computer_is_refused_whatever_opens_it() {
    assertThatThrownBy(
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(ELSEWHERE, 1000);
              }
            })
        .hasMessageContaining("would leave this computer");
    assertThatThrownBy(() -> SocketChannel.open(ELSEWHERE).close())
        .hasMessageContaining("would leave this computer");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://192.0.2.1/")).build();
      assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.discarding()))
          .isInstanceOf(IOException.class)
          .hasStackTraceContaining("would leave this computer");
    }
    assertThat(recorded()).contains("connect 192.0.2.1:80");
  }

  @Test
  void a_local_connection_and_a_look_up_are_recorded() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      assertThat(socket.isConnected()).isTrue();
      assertThat(recorded()).contains("connect 127.0.0.1:" + server.getLocalPort());
    }
    assertThatThrownBy(() -> InetAddress.getAllByName("nowhere.invalid"))
        .isInstanceOf(IOException.class);
    assertThat(recorded()).contains("lookup nowhere.invalid");
  }

  private static String recorded() {
    try {
      return Files.readString(Path.of(System.getProperty(Connections.FILE)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
