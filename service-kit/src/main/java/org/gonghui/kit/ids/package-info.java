/// Identifiers made by a service.
@NullMarked
package org.gonghui.kit.ids;

import org.jspecify.annotations.NullMarked;
