/// Hospitals that qualified by tender (H1); a hospital is a partner of the federation under the same id.
@NullMarked
package org.gonghui.screening.hospital;

import org.jspecify.annotations.NullMarked;
