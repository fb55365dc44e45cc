/// The 9-yuan meal of warm-heart stations: so many portions a day, each with a number in the queue (M11).
@NullMarked
package org.gonghui.member.meal;

import org.jspecify.annotations.NullMarked;
