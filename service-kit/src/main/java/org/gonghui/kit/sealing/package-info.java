/// Personal data sealed under keys that the database never sees, and found again by keyed indexes.
@NullMarked
package org.gonghui.kit.sealing;

import org.jspecify.annotations.NullMarked;
