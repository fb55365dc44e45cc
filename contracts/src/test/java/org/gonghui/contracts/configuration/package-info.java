/// What an operator can set, as the code reads it.
@NullMarked
package org.gonghui.contracts.configuration;

import org.jspecify.annotations.NullMarked;
