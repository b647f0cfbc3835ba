"""Small documents that several tests use; outlets, people and events are invented."""

HARBOUR = """Home / Harbour

Ferry firm ‘will not pay’ for broken pier: Tennvik

Ship at a pier, March 2, 2026. (Photo by Ola Brask)

Marta Tennvik, the mayor of Skarnes, accused the ferry company Fjordlinjen of breaking the town's pier.

"They broke it and they will mend it," Tennvik said on Tuesday. "We have waited long enough."

Fjordlinjen denied the accusation. "Our ship was never there," said Jon Aske, a spokesman for the company.

The two sides will meet on Friday, according to the mayor.

SHARE THIS ARTICLE
"""

BRIDGE = """Bridge reopens after two years

By Lise Holm

14 March 2026

The bridge over the Lomma reopened on Saturday after two years of repairs, the town of Elvestad said.

"It is a good day for everybody who works on the other side," said Nils Odden, the town's engineer.

The work cost 40 million kroner, 12 million more than planned.
"""
