/**
 * Names of one part of the world. Those that are not in Latin letters have the spelling for e-mail addresses after a
 * slash. `order` is how a full name is put together.
 */
export interface NamePool {
  readonly order: 'given family' | 'family given' | 'familygiven';
  readonly given: string;
  readonly family: string;
}

export const namePools: readonly NamePool[] = [
  {
    order: 'given family',
    given: 'Agnieszka, Bartłomiej, Zofia, Wojciech, Małgorzata, Łukasz, Kinga, Stanisław',
    family: 'Wójcik, Kowalczyk, Woźniak, Pająk, Gołąb, Ślązak, Żurek, Wróbel',
  },
  {
    order: 'given family',
    given: 'Ahmet, Zeynep, Çağla, Emre, Gülşen, İsmail, Şebnem, Oğuz',
    family: 'Yıldırım, Öztürk, Kaya, Şahin, Çelik, Aydın, Güneş, Doğan',
  },
  {
    order: 'given family',
    given: 'Jürgen, Käthe, Lukas, Anneliese, Björn, Friederike, Matthias, Wiebke',
    family: 'Müller, Schäfer, Weiß, Grünwald, Köhler, Brandt, Vögele, Böttcher',
  },
  {
    order: 'given family',
    given: 'Camille, Étienne, Hélène, Gaël, Maëlys, François, Zoé, Loïc',
    family: 'Lefèvre, Dupré, Gauthier, Béranger, Moreau, Château, Rousselot, Guérin',
  },
  {
    order: 'given family',
    given: 'Ana Lucía, Joaquín, Begoña, Íñigo, Ximena, Andrés, Rocío, Matías',
    family: 'Ibáñez, Muñoz, Peñaloza, Gutiérrez, Quiroga, Céspedes, Zúñiga, Villalobos',
  },
  {
    order: 'given family',
    given: 'Beatriz, João, Conceição, Tomé, Inês, Gonçalo, Luísa, Vinícius',
    family: 'Monteiro, Gonçalves, Magalhães, Brandão, Simões, Araújo, Falcão, Nóbrega',
  },
  {
    order: 'given family',
    given: 'Aoife, Cillian, Niamh, Pádraig, Sinéad, Oisín, Caoimhe, Ruairí',
    family: 'O’Brien, O’Sullivan, Gallagher, MacCarthy, Kavanagh, Doyle, Devlin, Feeney',
  },
  {
    order: 'given family',
    given: 'Åsa, Gösta, Linnéa, Sören, Maj-Britt, Håkan, Elsa, Torbjörn',
    family: 'Lindström, Åkesson, Björklund, Nyberg, Sjögren, Hedlund, Öberg, Wikström',
  },
  {
    order: 'given family',
    given: 'Øyvind, Ragnhild, Søren, Bjørg, Åse, Jørgen, Sigrid, Håvard',
    family: 'Sørensen, Kjær, Bjørnstad, Østergaard, Haugen, Nygård, Dahl, Grønvold',
  },
  {
    order: 'given family',
    given: 'Guðrún, Þórdís, Sigurður, Ólöf, Björk, Ævar, Hrafn, Ásta',
    family: 'Blöndal, Thorarensen, Briem, Möller, Hafstein, Zoëga, Viðar, Kvaran',
  },
  {
    order: 'given family',
    given: 'Aino, Väinö, Päivi, Jyrki, Hilkka, Sointu, Yrjö, Tähti',
    family: 'Mäkinen, Hämäläinen, Koskela, Järvinen, Virtanen, Lähteenmäki, Peltola, Yli-Rämi',
  },
  {
    order: 'given family',
    given: 'Jiří, Božena, Ondřej, Zdeňka, Matěj, Ludmila, Řehoř, Květa',
    family: 'Krejčí, Martinů, Janů, Kočí, Hořejší, Dolejší, Petrů, Tachecí',
  },
  {
    order: 'family given',
    given: 'Zsófia, Gergő, Ildikó, Ödön, Réka, László, Tünde, Győző',
    family: 'Szabó, Kőszegi, Nagy, Erdős, Pálinkás, Gyöngyösi, Fülöp, Vörös',
  },
  {
    order: 'given family',
    given: 'Bogdan, Ileana, Ștefan, Mădălina, Răzvan, Țuța, Cătălin, Anca',
    family: 'Ionescu, Bălan, Grigorescu, Țepeș, Mureșan, Dragomir, Sălăjan, Păun',
  },
  {
    order: 'given family',
    given: 'Đorđe, Jasmina, Željko, Snežana, Hrvoje, Ljubica, Miloš, Višnja',
    family: 'Đurić, Petrović, Šimunić, Kovačević, Babić, Žanić, Marušić, Tomić',
  },
  {
    order: 'given family',
    given: 'Õnne, Jaan, Kätlin, Märt, Külli, Tõnu, Piret, Ülo',
    family: 'Tamm, Mägi, Kõiv, Põder, Õunapuu, Rebane, Käär, Sööt',
  },
  {
    order: 'given family',
    given: 'Giulia, Niccolò, Chiara, Michelangelo, Mariù, Tommaso, Noè, Ludovica',
    family: 'Bianchi, Cantù, Esposito, De Luca, Morò, Ferrante, Colonna, Zanier',
  },
  {
    order: 'given family',
    given:
      'Олена/Olena, Тарас/Taras, Світлана/Svitlana, Юрій/Yurii, Галина/Halyna, Микола/Mykola, Їванна/Yivanna, Остап/Ostap',
    family:
      'Шевчук/Shevchuk, Коваленко/Kovalenko, Лисенко/Lysenko, Ткаченко/Tkachenko, Гриценко/Hrytsenko, Марчук/Marchuk, Бойко/Boiko, Яремчук/Yaremchuk',
  },
  {
    order: 'given family',
    given:
      'Ελένη/Eleni, Γιώργος/Giorgos, Μαρία/Maria, Νίκος/Nikos, Αθηνά/Athina, Σπύρος/Spyros, Δήμητρα/Dimitra, Ορέστης/Orestis',
    family:
      'Νικολάου/Nikolaou, Γεωργίου/Georgiou, Ιωάννου/Ioannou, Αθανασίου/Athanasiou, Οικονόμου/Oikonomou, Βασιλείου/Vasileiou, Δημητρίου/Dimitriou, Κωνσταντίνου/Konstantinou',
  },
  {
    order: 'given family',
    given:
      'ნინო/Nino, გიორგი/Giorgi, თამარ/Tamar, ლევანი/Levani, ქეთევან/Ketevan, ზურაბ/Zurab, მარიამ/Mariam, ირაკლი/Irakli',
    family:
      'ბერიძე/Beridze, კაპანაძე/Kapanadze, გელაშვილი/Gelashvili, ლომიძე/Lomidze, ჯაფარიძე/Japaridze, წიკლაური/Tsiklauri, მაისურაძე/Maisuradze, დოლიძე/Dolidze',
  },
  {
    order: 'given family',
    given: 'ليلى/Layla, يوسف/Yousef, فاطمة/Fatima, خالد/Khaled, نور/Nour, سمير/Samir, هدى/Huda, طارق/Tariq',
    family:
      'حداد/Haddad, منصور/Mansour, الخوري/Alkhoury, ناصر/Nasser, شاهين/Shahin, درويش/Darwish, عباس/Abbas, صالح/Saleh',
  },
  {
    order: 'given family',
    given: 'נועה/Noa, איתן/Eitan, תמר/Tamar, יונתן/Yonatan, שירה/Shira, אורי/Uri, מיכל/Michal, גיל/Gil',
    family: 'לוי/Levi, ברק/Barak, פרידמן/Friedman, שפירא/Shapira, אלון/Alon, גולן/Golan, רוזן/Rosen, כרמי/Carmi',
  },
  {
    order: 'given family',
    given: 'प्रिया/Priya, अर्जुन/Arjun, कविता/Kavita, रोहन/Rohan, मीरा/Meera, विक्रम/Vikram, अनन्या/Ananya, संजय/Sanjay',
    family:
      'शर्मा/Sharma, वर्मा/Verma, जोशी/Joshi, मिश्रा/Mishra, चौहान/Chauhan, देशपांडे/Deshpande, सिंह/Singh, त्रिपाठी/Tripathi',
  },
  {
    order: 'given family',
    given: 'Lakshmi, Karthik, Ayesha, Imran, Sadia, Nimal, Tharindu, Farhana',
    family: 'Subramanian, Iyer, Rahman, Chowdhury, Perera, Jayawardena, Qureshi, Venkataraman',
  },
  {
    order: 'given family',
    given: 'ณัฐพล/Nattapon, สุดา/Suda, กมล/Kamon, พิมพ์/Phim, ธนา/Thana, วิไล/Wilai, อนันต์/Anan, มาลี/Malee',
    family: 'สุวรรณ/Suwan, ศรีสุข/Srisuk, ทองดี/Thongdee, แก้วใส/Kaewsai, บุญมา/Boonma, วงศ์ใหญ่/Wongyai, จันทร์/Chan, พงษ์/Phong',
  },
  {
    order: 'family given',
    given: 'Minh Anh, Quốc Bảo, Thùy Dương, Đức Huy, Ngọc Hà, Tuấn Kiệt, Phương Mai, Hữu Nghĩa',
    family: 'Nguyễn, Trần, Phạm, Đặng, Bùi, Võ, Hồ, Lê',
  },
  {
    order: 'family given',
    given: '愛子/Aiko, 健太/Kenta, 美咲/Misaki, 大輔/Daisuke, 結衣/Yui, 翔太/Shota, 陽子/Yoko, 直樹/Naoki',
    family:
      '田中/Tanaka, 鈴木/Suzuki, 渡辺/Watanabe, 小林/Kobayashi, 山本/Yamamoto, 佐々木/Sasaki, 松本/Matsumoto, 斎藤/Saito',
  },
  {
    order: 'familygiven',
    given: '伟/Wei, 静/Jing, 子涵/Zihan, 浩然/Haoran, 雨欣/Yuxin, 明/Ming, 丽娟/Lijuan, 建国/Jianguo',
    family: '王/Wang, 李/Li, 张/Zhang, 陈/Chen, 刘/Liu, 黄/Huang, 周/Zhou, 吴/Wu',
  },
  {
    order: 'familygiven',
    given: '서연/Seoyeon, 민준/Minjun, 지우/Jiwoo, 하은/Haeun, 도윤/Doyun, 수빈/Subin, 현우/Hyunwoo, 예린/Yerin',
    family: '김/Kim, 이/Lee, 박/Park, 최/Choi, 정/Jung, 강/Kang, 조/Cho, 윤/Yoon',
  },
  {
    order: 'given family',
    given: 'Adaeze, Chinedu, Olúfẹ́mi, Ngozi, Yétúndé, Emeka, Fúnmiláyọ̀, Tunde',
    family: 'Okonkwo, Adébáyọ̀, Nwosu, Ọlátúnjí, Eze, Balogun, Achebe, Ogunlẹ́yẹ',
  },
  {
    order: 'given family',
    given: 'Kwame, Akosua, Wanjiru, Otieno, Tigist, Abebe, Thandiwe, Sipho',
    family: 'Asante, Boateng, Kamau, Odhiambo, Tesfaye, Bekele, Dlamini, Nkosi',
  },
  {
    order: 'given family',
    given: 'Keola, Leilani, Hēmi, Aroha, Tāne, Mahina, Sione, Ngaire',
    family: 'Kahananui, Te Rangihīroa, Ngata, Kealoha, Parāone, Tuʻipulotu, Māhealani, Wētere',
  },
  {
    order: 'given family',
    given: 'Grace, Desmond, Priscilla, Malcolm, Siân, Llŷr, Fiona, Angus',
    family: 'Ashworth, Featherstone, Llewellyn, MacAllister, Pemberton, Ffoulkes, Prys-Jones, Thackeray',
  },
];
