package org.gonghui.stack.operating;

import java.util.List;
import java.util.Map;
import org.gonghui.stack.home.Service;

/// What a service keeps of another one's state topic.
///
/// @param channel that it is read by
/// @param table with one row per key and the version of each
/// @param derived tables that are made from it
public record ReadModel(String service, String channel, String table, List<String> derived) {
  private static final Map<String, String> TOPICS =
      Map.of(
          "roster-organization", "gonghui.organization",
          "roster-member", "gonghui.member",
          "roster-account", "gonghui.account",
          "roster-partner", "gonghui.partner",
          "roster-hardship", "gonghui.hardship");

  /// The roster of every service but the one that tells it, unions first.
  public static List<ReadModel> all() {
    return Service.withDatabase().stream()
        .filter(service -> service != Service.MEMBER)
        .flatMap(service ->
            TOPICS.keySet().stream()
                .sorted((one, other) -> other.compareTo(one))
                .map(channel -> of(service.word(), channel)))
        .toList();
  }

  private static ReadModel of(String service, String channel) {
    return new ReadModel(
        service,
        channel,
        channel.replace('-', '_'),
        channel.equals("roster-organization")
            ? List.of("scope_node", "scope_edge", "scope_closure")
            : List.of());
  }

  /// The column that holds the topic's key.
  String key() {
    return channel.equals("roster-account") || channel.equals("roster-hardship")
        ? "member_id"
        : "id";
  }

  String topic() {
    return TOPICS.getOrDefault(channel, "");
  }
}
