package org.gonghui.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Ways;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.story.Story;
import org.gonghui.testing.Folders;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the five services once for all tests of this module and gives them to whoever asks, and so the story that was
/// played on them, once for all who only look at what it left; classes with [Copies] share another, whose
/// services can be cut off from what they stand on.
/// What a system kept is removed when it has ended.
final class RunningSystem implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(RunningSystem.class);
  private static final int FIRST_PORT = 18_080;
  private static final int PORTS_APART = 50;

  private record Started(LocalSystem system) implements AutoCloseable {
    @Override
    public void close() {
      system.close();
      Folders.delete(system.kept());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(LocalSystem.class, Story.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Story.class ? played(context) : system(context);
  }

  private static LocalSystem system(ExtensionContext context) {
    var copies = Optional.ofNullable(context.getRequiredTestClass().getAnnotation(Copies.class));
    return started(context.getRoot(), copies.map(Copies::value).orElse(1));
  }

  private static Story played(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Story.class, asked -> system(context).playStory(System.out::println), Story.class);
  }

  private static LocalSystem started(ExtensionContext root, int copies) {
    return root.getStore(NAMESPACE)
        .computeIfAbsent("system of " + copies, name -> start(copies), Started.class)
        .system();
  }

  private static Started start(int copies) {
    try {
      var project = Path.of(System.getProperty("gonghui.project")).toAbsolutePath().normalize();
      var home = new Home(project, Files.createTempDirectory("gonghui-system-"));
      var console = new Console(System.out, Clock.systemUTC());
      return new Started(
          LocalSystem.start(home, new Ways(freePorts(), copies > 1), console, copies));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Ports freePorts() {
    return IntStream.iterate(FIRST_PORT, port -> port < 30_000, port -> port + PORTS_APART)
        .mapToObj(Ports::new)
        .filter(ports ->
            isFree(ports.gateway())
                && isFree(ports.issuer())
                && isFree(ports.postgres())
                && isFree(ports.kafka()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
