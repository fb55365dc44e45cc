package org.gonghui.corpus;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gonghui.corpus.OddFraming.Meaning;

/// A request of HTTP/2 that would be another one, or two, once it is written down as HTTP/1.1 ("downgraded").
///
/// @param kind what is odd about it
/// @param head in the order in which it is sent, pseudo-fields too
/// @param body octets of one DATA frame; without it the head ends the stream
/// @param trailers after the body; none where it is empty
public record OddStream(
    String kind, List<Field> head, String body, List<Field> trailers, Meaning meaning)
    implements OddRequest {

  /// A field, or a pseudo-field whose name begins with a colon.
  public record Field(String name, String value) {}

  /// An answer of HTTP/2 says by itself where it ends: no silence is waited for.
  @Override
  public Optional<String> wrongAt(int port, Duration silence) throws IOException {
    return wrongIn(FrameSocket.send(port, this, OctetSocket.PATIENCE));
  }

  Optional<String> wrongIn(FrameSocket.Outcome outcome) {
    var refused = Reply.refuses(outcome.status()) || (outcome.status() == 0 && outcome.broken());
    var answered = outcome.status() != 0 && !outcome.broken();
    var isRight =
        switch (meaning) {
          case DOUBTFUL, BROKEN_BODY -> refused;
          case ONE, TWO -> answered;
          case LEFT_TO_THE_READER -> refused || answered;
        };
    return isRight
        ? Optional.empty()
        : Optional.of("%s, %s: %s".formatted(meaning, kind.replaceAll("\\p{Cntrl}", "·"), outcome));
  }
}
