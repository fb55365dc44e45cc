/// The rules that the code of every module holds to (docs/decisions and the style of the house), as tests.
@NullMarked
package org.gonghui.testing.house;

import org.jspecify.annotations.NullMarked;
