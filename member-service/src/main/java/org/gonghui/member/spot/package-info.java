/// Joining on the spot (现场入会, M5): an officer opens a joining event, people scan its code and join.
@NullMarked
package org.gonghui.member.spot;

import org.jspecify.annotations.NullMarked;
