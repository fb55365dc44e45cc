package org.gonghui.system;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;

/// What is written to a service under load, each thing with a key of its own, and counted afterwards.
///
/// @param reads what its callers read in between
/// @param path takes a thing
/// @param thing the n-th
/// @param found how many there are
record Ledger(
    Voice caller, String reads, String path, IntFunction<Object> thing, Supplier<Long> found) {

  Answer write(Client gateway, int n) {
    return caller.at(gateway).postOnce(path, thing.apply(n));
  }

  Answer read(Client gateway) {
    return caller.at(gateway).get(reads);
  }
}
