/// What a union does for its members: the guide for everybody, the catalogue of benefits, and who may have which (M4, M12).
@NullMarked
package org.gonghui.member.benefit;

import org.jspecify.annotations.NullMarked;
