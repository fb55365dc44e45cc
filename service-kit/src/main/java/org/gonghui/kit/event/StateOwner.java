package org.gonghui.kit.event;

import java.util.Set;
import java.util.UUID;

/// Who owns the aggregates of a state topic, and can tell all of them again after the database was set back
/// ([Republisher]).
public interface StateOwner {

  /// The event that holds the state.
  Class<? extends Event> type();

  /// A query for the ids, as texts, of all aggregates that have been told of.
  String ids();

  /// Tells the state of these as it is, under their versions as they are, in the running transaction.
  void tell(Set<UUID> ids);
}
