package org.gonghui.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.corpus.Framing.Meaning;
import org.gonghui.corpus.Stream.Field;

/// Requests of HTTP/2 that differ from one in order in a field or two.
///
/// @param all those drawn until now
record Sketch(Bearer bearer, List<Stream> all) {

  Sketch(Bearer bearer) {
    this(bearer, new ArrayList<>());
  }

  /// With these values of a pseudo-field instead of the right one.
  void instead(String name, Meaning meaning, String... values) {
    var head = head();
    head.removeIf(field -> field.name().equals(name));
    for (var value : values) {
      head.addFirst(new Field(name, value));
    }
    add(name + " " + List.of(values), head, "", List.of(), meaning);
  }

  /// With one field more.
  void with(String name, String value, String body, Meaning meaning) {
    with(List.of(new Field(name, value)), body, List.of(), meaning);
  }

  void with(List<Field> fields, String body, List<Field> trailers, Meaning meaning) {
    var head = head();
    head.addAll(fields);
    add("with " + fields + ", trailers " + trailers, head, body, trailers, meaning);
  }

  private void add(
      String kind, List<Field> head, String body, List<Field> trailers, Meaning meaning) {
    bearer.token().ifPresent(token -> head.add(new Field("authorization", "Bearer " + token)));
    all.add(new Stream(kind, head, body, trailers, meaning));
  }

  private List<Field> head() {
    return new ArrayList<>(
        List.of(
            new Field(":method", "POST"),
            new Field(":scheme", "http"),
            new Field(":path", bearer.path()),
            new Field(":authority", "x")));
  }
}
