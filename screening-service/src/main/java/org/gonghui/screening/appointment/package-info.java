/// Places in sessions: booked, moved and cancelled by a member or for an employer's women together.
@NullMarked
package org.gonghui.screening.appointment;

import org.jspecify.annotations.NullMarked;
