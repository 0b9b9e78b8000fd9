package attache.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Puts a run of tests under the {@link ConnectionAgent}: a connection that leaves this computer
 * fails its test.
 */
public final class LocalConnectionsOnly implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Path folder = Files.createTempDirectory("connections");
      Path jar = ConnectionAgent.jar(folder);
      Path file = Files.createFile(folder.resolve("connections.txt"));
      long self = ManagementFactory.getRuntimeMXBean().getPid();
      com.sun.tools.attach.VirtualMachine machine =
          com.sun.tools.attach.VirtualMachine.attach(Long.toString(self));
      machine.loadAgent(jar.toString(), jar + "=" + file);
      machine.detach();
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      jar.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (com.sun.tools.attach.AttachNotSupportedException
        | com.sun.tools.attach.AgentLoadException
        | com.sun.tools.attach.AgentInitializationException e) {
      throw new IllegalStateException("The tests cannot be put under the connection agent", e);
    }
  }
}
