package org.gonghui.kit.event;

import org.gonghui.kit.event.EventType.Kind;

/// An event of the tests that must not name its trace.
@EventType(topic = "gonghui.{service}.whisper", kind = Kind.TRIGGER, traced = false)
record Whispered(String key) implements Event {}
