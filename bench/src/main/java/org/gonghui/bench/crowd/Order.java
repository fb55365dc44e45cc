package org.gonghui.bench.crowd;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a crowd is told to do with a path, for some seconds.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "saturate", value = Order.Saturate.class),
  @JsonSubTypes.Type(name = "pace", value = Order.Pace.class)
})
sealed interface Order {

  int port();

  String path();

  int seconds();

  /// To call again as soon as one was answered; what comes of it are [Counts].
  ///
  /// @param callers how many do
  record Saturate(int port, String path, int seconds, int callers) implements Order {}

  /// To call at a set rate; what comes of it is [Met].
  ///
  /// @param lead seconds of calls before them that do not count: while they go connections are opened
  /// @param patience milliseconds within which an answer is in time
  record Pace(int port, String path, int lead, int seconds, int perSecond, long patience)
      implements Order {}
}
