package attache.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.connections.ConnectionAgent;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a process of its own, under an agent that takes down every connection. */
class OutgoingConnectionsTest {
  @TempDir Path folder;
  private HttpServer ollama;

  @BeforeEach
  void start_a_server_that_has_no_models() throws IOException {
    ollama = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ollama.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    ollama.start();
  }

  @AfterEach
  void stop_the_server() {
    ollama.stop(0);
  }

  @Test
  void index_and_ask_connect_to_the_configured_server_and_nowhere_else() throws Exception {
    Path connections = Files.createFile(folder.resolve("connections.txt"));
    Path userHome = Files.createDirectory(folder.resolve("user"));
    assertThat(run(connections, userHome, "index")).isZero();
    assertThat(Files.readAllLines(connections)).isEmpty();

    for (String question : List.of("How many friendly cities does Xining have?", "西宁有多少个国际友好城市？")) {
      assertThat(run(connections, userHome, "ask", question)).isZero();
    }
    assertThat(Files.readAllLines(connections))
        .isNotEmpty()
        .containsOnly("connect 127.0.0.1:" + ollama.getAddress().getPort());
    try (Stream<Path> left = Files.list(userHome)) {
      assertThat(left).as("what was left in the user's home").isEmpty();
    }
  }

  private int run(Path connections, Path userHome, String... arguments)
      throws IOException, InterruptedException {
    Path jar = ConnectionAgent.jar(folder);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + jar + "=" + jar + "=" + connections,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + userHome,
                "-Dattache.root=" + System.getProperty("attache.root"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ATTACHE_"));
    builder.environment().remove("OPT_OUT_TRACKING");
    builder.environment().remove("DJL_CACHE_DIR");
    builder.environment().put("HOME", userHome.toString());
    builder.environment().put("ATTACHE_HOME", folder.resolve("home").toString());
    builder
        .environment()
        .put("ATTACHE_OLLAMA_URL", "http://127.0.0.1:" + ollama.getAddress().getPort());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile());
    int exitCode = builder.start().waitFor();
    if (exitCode != 0) {
      throw new AssertionError(Files.readString(folder.resolve("output.txt")));
    }
    return exitCode;
  }
}
