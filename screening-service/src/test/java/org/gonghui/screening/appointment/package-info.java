@NullMarked
package org.gonghui.screening.appointment;

import org.jspecify.annotations.NullMarked;
