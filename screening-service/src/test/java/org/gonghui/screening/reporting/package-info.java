@NullMarked
package org.gonghui.screening.reporting;

import org.jspecify.annotations.NullMarked;
