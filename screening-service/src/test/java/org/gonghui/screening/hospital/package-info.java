@NullMarked
package org.gonghui.screening.hospital;

import org.jspecify.annotations.NullMarked;
