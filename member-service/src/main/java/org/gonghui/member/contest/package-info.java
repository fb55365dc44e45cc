/// Contests at activities (M13): how they are judged, their jury, and who has entered.
@NullMarked
package org.gonghui.member.contest;

import org.jspecify.annotations.NullMarked;
