/// A public source of randomness that nobody steers, read round by round.
@NullMarked
package org.gonghui.member.beacon;

import org.jspecify.annotations.NullMarked;
