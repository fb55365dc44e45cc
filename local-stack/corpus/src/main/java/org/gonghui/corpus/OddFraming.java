package org.gonghui.corpus;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A request that hides another one where some reader sees none.
///
/// @param kind what is odd about it
/// @param octets the request, and the hidden one, as they stand on the connection
/// @param meaning what whoever reads it must take it for
public record OddFraming(String kind, String octets, Meaning meaning) implements OddRequest {

  /// How a careful reader takes a request.
  public enum Meaning {
    /// It can be read in two ways: refused or left unanswered, seen by nobody behind, and nothing more is read from the
    /// connection.
    DOUBTFUL,

    /// One request, whose body holds what looks like another: one answer.
    ONE,

    /// Two requests, one after the other: each is judged by itself. Who refuses the first may end the connection with it.
    TWO,

    /// The head is in order, the body breaks off or breaks its form: whoever is behind may have seen the head, and
    /// nothing more is read from the connection.
    BROKEN_BODY,

    /// Readers may refuse it or take it for one request or for two, as the RFCs leave it to them: whoever is behind may
    /// see the request itself, and never the hidden one.
    LEFT_TO_THE_READER;

    /// Whether the connection has to end.
    boolean ends() {
      return this == DOUBTFUL || this == BROKEN_BODY;
    }
  }

  @Override
  public Optional<String> wrongAt(int port, Duration silence) throws IOException {
    try (var socket = OctetSocket.to(port)) {
      socket.write(octets);
      return wrongIn(socket.readAll(meaning, silence));
    }
  }

  Optional<String> wrongIn(OctetSocket.Heard heard) {
    var replies = heard.replies();
    var isRight =
        switch (meaning) {
          case DOUBTFUL, BROKEN_BODY ->
              heard.closed() && replies.size() <= 1 && replies.stream().allMatch(Reply::refuses);
          case ONE -> replies.size() == 1;
          case TWO ->
              replies.size() == 2
                  || (heard.closed() && replies.size() == 1 && replies.getFirst().refuses());
          case LEFT_TO_THE_READER -> replies.size() <= 2 && (heard.closed() || !replies.isEmpty());
        };
    // the hidden request bears no token
    return isRight && replies.stream().skip(1).allMatch(Reply::refuses)
        ? Optional.empty()
        : Optional.of(
            "%s, %s: answered %s%s"
                .formatted(
                    meaning,
                    kind.replaceAll("\\p{Cntrl}", "·"),
                    replies.stream().map(Reply::status).toList(),
                    heard.closed() ? " and closed" : ""));
  }
}
