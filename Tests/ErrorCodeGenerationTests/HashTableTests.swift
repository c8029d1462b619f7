import BinanceErrorCodes
import Testing

@testable import ErrorCodeGeneration

@Suite("Codes are found by number in a table that the generator writes and the library reads")
struct HashTableTests {
  @Test("Each place stands in one slot, however numbers lie", arguments: [1, 2, 300, 3000], [1, 1000, Int.max / 3000])
  func places(count: Int, distance: Int) throws {
    let numbers = (0..<count).map { -1000 - $0 * distance }
    let text = Array(try #require(HashTable(numbers)).text.utf8)
    var places: [Int] = []
    for slot in stride(from: 0, to: text.count, by: 2) where text[slot] != UInt8(ascii: " ") {
      let (high, low) = (Int(text[slot] & 63), Int(text[slot + 1] & 63))
      places.append(high * 64 + low)
    }
    #expect(places.sorted() == Array(numbers.indices))
    #expect(text.count > 2 * numbers.count, "a search for another number ends at an empty slot")
  }

  @Test("More places than two digits can tell apart have no table")
  func tooMany() {
    #expect(HashTable(Array(0..<4096)) != nil)
    #expect(HashTable(Array(0..<4097)) == nil)
  }

  @Test("An enum whose values take two bytes is searched like a smaller one")
  func manyCases() throws {
    #expect(try #require(HashTable(ManyCodes.allCases.map(\.rawValue))).text == String(describing: ManyCodes.places))
    for code in ManyCodes.allCases { #expect(ManyCodes(rawValue: code.rawValue) == code) }
    for number in [-1300, -999, 0, 1000, .min, .max] { #expect(ManyCodes(rawValue: number) == nil) }
  }

  /// More codes than one byte can tell apart.
  private enum ManyCodes: Int, DocumentedErrorCode {
    case c0 = -1299, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21,
      c22, c23, c24, c25, c26, c27, c28, c29, c30, c31, c32, c33, c34, c35, c36, c37, c38, c39, c40, c41, c42, c43,
      c44, c45, c46, c47, c48, c49, c50, c51, c52, c53, c54, c55, c56, c57, c58, c59, c60, c61, c62, c63, c64, c65,
      c66, c67, c68, c69, c70, c71, c72, c73, c74, c75, c76, c77, c78, c79, c80, c81, c82, c83, c84, c85, c86, c87,
      c88, c89, c90, c91, c92, c93, c94, c95, c96, c97, c98, c99, c100, c101, c102, c103, c104, c105, c106, c107,
      c108, c109, c110, c111, c112, c113, c114, c115, c116, c117, c118, c119, c120, c121, c122, c123, c124, c125,
      c126, c127, c128, c129, c130, c131, c132, c133, c134, c135, c136, c137, c138, c139, c140, c141, c142, c143,
      c144, c145, c146, c147, c148, c149, c150, c151, c152, c153, c154, c155, c156, c157, c158, c159, c160, c161,
      c162, c163, c164, c165, c166, c167, c168, c169, c170, c171, c172, c173, c174, c175, c176, c177, c178, c179,
      c180, c181, c182, c183, c184, c185, c186, c187, c188, c189, c190, c191, c192, c193, c194, c195, c196, c197,
      c198, c199, c200, c201, c202, c203, c204, c205, c206, c207, c208, c209, c210, c211, c212, c213, c214, c215,
      c216, c217, c218, c219, c220, c221, c222, c223, c224, c225, c226, c227, c228, c229, c230, c231, c232, c233,
      c234, c235, c236, c237, c238, c239, c240, c241, c242, c243, c244, c245, c246, c247, c248, c249, c250, c251,
      c252, c253, c254, c255, c256, c257, c258, c259, c260, c261, c262, c263, c264, c265, c266, c267, c268, c269,
      c270, c271, c272, c273, c274, c275, c276, c277, c278, c279, c280, c281, c282, c283, c284, c285, c286, c287,
      c288, c289, c290, c291, c292, c293, c294, c295, c296, c297, c298, c299

    static var places: StaticString {
      #"""
        Bh  @XDAA1  CJ@:Dc  BS@CClA\    B5@eDNA>    CWAG  B`  @PC9Ai  CB  @2D[BK  Cd  AT  Bm@]DFA6    CO@?\#
      DhBX  @HC1Aa  B:  @jDSBC  C\  AL  Be@UC>  An  CG@7D`  BP@@CiAY  B2  @bDKA;  CT  AD  B]@MC6  Af  B?@o\#
      DX  BH  CaAQ    Bj@ZDCA3    CL@<DeBU  @ECnA^  B7  @gDPB@  CYAI    Bb@RC;Ak    CD@4D]BM    CfAV  Bo  \#
      @_DHA8  CQ  AADjBZ@JC3  Ac  B<@lDUBE    C^AN  Bg  @WD@A0  CI  @9DbBR@BCk  A[  B4@dDM  A=  CVAF    B_\#
      @OC8Ah  CA  @1DZBJ  Cc  AS  Bl@\DE  A5  CN@>Dg  BW@GC0A`    B9@iDRBB    C[AK  Bd  @TC=Am  CF  @6D_BO\#
        ChAX    B1@aDJA:    CSAC  B\  @LC5Ae  B>  @nDWBG  C`  AP  Bi@YDB  A2  CK@;DdBT  @DCmA]  B6  @fDOA?\#
        CX  AH  Ba@QC:  Aj  CC@3D\  BL  CeAU    Bn@^DGA7  CP  A@DiBY  @IC2Ab  B;@kDT  BD  C]AM    Bf@VC?Ao\#
          CH@8DaBQ  @ACjAZ  B3  @cDLA<  CU  AE  B^@NC7Ag    C@@0DYBI    CbAR  Bk  @[DDA4  CM  @=DfBV@FCo  \#
      A_  B8@hDQ  BA  CZAJ  Bc  @SC<Al  CE  @5D^BN  Cg  AW  B0@`DI  A9  CRABDk  B[@KC4Ad    B=@mDVBF  C_  \#
      AO
      """#
    }

    static let table = ErrorCodeTable(address: "", records: "")

    init?(rawValue: Int) { unsafe self.init(number: rawValue, places: Self.places) }
  }
}
