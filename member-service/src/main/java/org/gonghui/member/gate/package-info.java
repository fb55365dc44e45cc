/// The gate (M9): tickets are shown, and let their holders in once.
@NullMarked
package org.gonghui.member.gate;

import org.jspecify.annotations.NullMarked;
