@NullMarked
package org.gonghui.screening.result;

import org.jspecify.annotations.NullMarked;
