/// What hospitals answer for an appointment. Medical facts: sealed, in one size, told to nobody in plain.
@NullMarked
package org.gonghui.screening.result;

import org.jspecify.annotations.NullMarked;
