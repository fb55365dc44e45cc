/// Facts between services: written by the transaction that made them true, sent in order, taken once.
@NullMarked
package org.gonghui.kit.event;

import org.jspecify.annotations.NullMarked;
