package org.gonghui.stack;

import java.time.Clock;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.Console;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes commands: one that has a constructor for these three gets them.
record Commands(Home home, Console console, Clock clock) implements IFactory {

  /// The same in another place.
  Commands in(Home other) {
    return new Commands(other, console, clock);
  }

  /// What is up and takes calls.
  ///
  /// @throws IllegalStateException when nothing does
  Running ready() {
    return Running.readyIn(home);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (var constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Commands.class) {
        return type.cast(constructor.newInstance(this));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
