/// One Kafka node, broker and controller in one, on a class path of its own.
@org.jspecify.annotations.NullMarked
package org.gonghui.stack.broker;
