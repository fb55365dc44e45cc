package org.gonghui.kit.event;

import org.gonghui.kit.event.EventType.Kind;
import org.gonghui.kit.money.Money;

/// An event of the tests.
@EventType(topic = "gonghui.{service}.counted", kind = Kind.STATE)
record Counted(String key, long count, Money sum) implements Event {}
