/// The card as it is shown: codes that are good for a minute, and their checks by merchants (M8).
@NullMarked
package org.gonghui.member.showing;

import org.jspecify.annotations.NullMarked;
