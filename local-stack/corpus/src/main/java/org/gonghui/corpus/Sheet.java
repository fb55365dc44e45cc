package org.gonghui.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.corpus.OddFraming.Meaning;

/// Requests of HTTP/1.1 of one smuggler, written down one after the other.
///
/// @param all those written until now
record Sheet(Smuggler smuggler, List<OddFraming> all) {

  Sheet(Smuggler smuggler) {
    this(smuggler, new ArrayList<>());
  }

  /// @param fields without the last line's end
  /// @param rest all that follows the head
  void post(String kind, String fields, String rest, Meaning meaning) {
    add(kind, smuggler.post(fields, rest), meaning);
  }

  void get(String kind, String fields, String rest, Meaning meaning) {
    add(kind, smuggler.get(fields, rest), meaning);
  }

  void add(String kind, String octets, Meaning meaning) {
    all.add(new OddFraming(kind, octets, meaning));
  }
}
