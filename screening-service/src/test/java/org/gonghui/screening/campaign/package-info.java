@NullMarked
package org.gonghui.screening.campaign;

import org.jspecify.annotations.NullMarked;
