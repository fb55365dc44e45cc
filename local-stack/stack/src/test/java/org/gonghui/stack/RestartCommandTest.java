package org.gonghui.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartCommandTest {
  @TempDir Path folder;

  private Commands commands() {
    var clock = Clock.systemUTC();
    return new Commands(
        new Home(folder, folder),
        new Console(new PrintStream(OutputStream.nullOutputStream()), clock),
        clock);
  }

  @Test
  void whereNothingIsUpItSaysSoAndEndsWith1() {
    assertThatThrownBy(() -> new RestartCommand(commands()).call())
        .hasMessage("Nothing is up: ./gonghui up --detach");
    assertThat(Gonghui.run(commands(), "restart")).isOne();
  }
}
