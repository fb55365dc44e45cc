/// Who comes to an activity (M13): places, the line behind them, and the code that is shown at the door.
@NullMarked
package org.gonghui.member.registration;

import org.jspecify.annotations.NullMarked;
