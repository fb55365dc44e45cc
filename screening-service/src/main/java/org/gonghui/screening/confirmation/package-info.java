/// The second doctor's opinion of a result, and the entitlement that follows from a confirmed illness.
@NullMarked
package org.gonghui.screening.confirmation;

import org.jspecify.annotations.NullMarked;
