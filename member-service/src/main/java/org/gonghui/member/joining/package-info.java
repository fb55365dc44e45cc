/// Joining on a phone, routed to the right union (M1, M2).
@NullMarked
package org.gonghui.member.joining;

import org.jspecify.annotations.NullMarked;
