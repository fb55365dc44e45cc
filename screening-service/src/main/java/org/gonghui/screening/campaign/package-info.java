/// Screening campaigns (H1): who is due, the standing rule that invites them, and the hospitals' sessions.
@NullMarked
package org.gonghui.screening.campaign;

import org.jspecify.annotations.NullMarked;
