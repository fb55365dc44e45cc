/// What the system promises to those who call it, compared with what the services say of themselves.
@NullMarked
package org.gonghui.contracts.operations;

import org.jspecify.annotations.NullMarked;
