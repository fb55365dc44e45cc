@NullMarked
package org.gonghui.screening.confirmation;

import org.jspecify.annotations.NullMarked;
