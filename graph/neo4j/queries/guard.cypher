MATCH (m0:Meta {id: 'entente'})
WITH m0.revision AS r0, m0.writing AS w0
CALL () {
{{.}}
}
MATCH (m1:Meta {id: 'entente'})
RETURN r0, w0, rows, m1.revision AS r1, m1.writing AS w1
