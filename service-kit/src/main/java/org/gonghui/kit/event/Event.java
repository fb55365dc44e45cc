package org.gonghui.kit.event;

/// A fact in the past tense, a record annotated with [EventType]. Its components are the JSON data of the message: no
/// name, national id, phone, account, diagnosis or free text in plain.
public interface Event {

  /// The id of the aggregate that the fact is about: what is ordered, and what compaction keeps the last of.
  String key();
}
