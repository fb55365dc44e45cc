package org.gonghui.bench;

import java.time.Duration;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;

/// How a benchmark is run.
///
/// @param rounds how many pairs
/// @param time how long each half of a pair runs
record Bout(Home home, Console console, int rounds, Duration time) {}
