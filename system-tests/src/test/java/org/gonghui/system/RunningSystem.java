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
/// played on them, once for all who only look at what it left; classes with [Copies], which come last, get another one in its place, whose
/// services can be cut off from what they stand on.
/// What a system kept is removed when it has ended. Once the story was played the start-up caches are made.
final class RunningSystem implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(RunningSystem.class);
  private static final int FIRST_PORT = 18_080;
  private static final int PORTS_APART = 50;

  private record Started(int copies, LocalSystem system) implements AutoCloseable {
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
    var copies = Optional.ofNullable(context.getRequiredTestClass().getAnnotation(Copies.class));
    var store = context.getRoot().getStore(NAMESPACE);
    var system = started(store, copies.map(Copies::value).orElse(1));
    return parameter.getParameter().getType() == Story.class ? played(store, system) : system;
  }

  /// By the end of the first story the tests of other modules, which go on beside the first ones here, are through.
  private static Story played(ExtensionContext.Store store, LocalSystem system) {
    var story = store.computeIfAbsent(Story.class, _ -> DeadlyStory.play(system), Story.class);
    store.computeIfAbsent(CacheMaking.class, _ -> CacheMaking.begin(project()), CacheMaking.class);
    return story;
  }

  /// One at a time: what nobody asks would still take a third of a processor.
  private static LocalSystem started(ExtensionContext.Store store, int copies) {
    var running = store.get(Started.class, Started.class);
    if (running == null || running.copies() != copies) {
      end(store);
      running = start(copies);
      store.put(Started.class, running);
    }
    return running.system();
  }

  private static void end(ExtensionContext.Store store) {
    store.remove(Story.class);
    Optional.ofNullable(store.remove(Started.class, Started.class)).ifPresent(Started::close);
  }

  private static Path project() {
    return Path.of(System.getProperty("gonghui.project")).toAbsolutePath().normalize();
  }

  private static Started start(int copies) {
    try {
      var home = new Home(project(), Files.createTempDirectory("gonghui-system-"));
      var console = new Console(System.out, Clock.systemUTC());
      var ways = new Ways(freePorts(), copies > 1);
      return new Started(copies, LocalSystem.start(home, ways, console, copies));
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
